"""Trains and registers the models of the shop, with features out of Feast, several versions and aliases."""

import os
import sys
from pathlib import Path

import mlflow
import numpy as np
import pandas as pd
from feast import FeatureStore
from mlflow import MlflowClient
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

CONTENT = Path(__file__).parent
TABLES = Path(os.environ["GUILDHALL_REAL_FOLDER"]) / "tables"


def features_of(project: str, service: str, key: str, table: str) -> pd.DataFrame:
    """The newest features of everything in a table, as training gets them."""
    store = FeatureStore(repo_path=str(CONTENT / project))
    rows = pd.read_parquet(TABLES / f"{table}.parquet")
    wanted = (
        rows.sort_values("event_timestamp")
        .groupby(key, as_index=False)
        .last()[[key, "event_timestamp"]]
    )
    return store.get_historical_features(
        entity_df=wanted, features=store.get_feature_service(service)
    ).to_df()


def train(experiment, user, project, service, key, table, label, models, register_as):
    """One run a model. Gives the numbers of the registered versions."""
    mlflow.set_experiment(experiment)
    versions = []
    for model in models:
        with mlflow.start_run(tags={"mlflow.user": user}) as run:
            frame = features_of(project, service, key, table).dropna()
            target = label(frame, np.random.default_rng(seed=11))
            numbers = frame.drop(columns=[key, "event_timestamp"]).astype(float)
            fit, check, fit_target, check_target = train_test_split(
                numbers, target, random_state=3, test_size=0.4
            )
            model.fit(fit, fit_target)
            mlflow.log_input(
                mlflow.data.from_pandas(numbers, name=table), context="training"
            )
            mlflow.log_metric(
                "auc",
                roc_auc_score(check_target, model.predict_proba(check)[:, 1]),
            )
            mlflow.sklearn.log_model(model, name="model", input_example=fit.head(3))
            versions.append(
                mlflow.register_model(
                    f"runs:/{run.info.run_id}/model", register_as
                ).version
            )
    return versions


def by_chance(score, random):
    """Labels that depend on a score, but not only on it."""
    chance = 1 / (1 + np.exp(-(score - score.mean()) / score.std()))
    return (random.random(len(score)) < chance).astype(int)


def main():
    client = MlflowClient()
    first, second, third = train(
        experiment="churn-training",
        user="ada@shop.example",
        project="shop",
        service="churn_features",
        key="customer_id",
        table="orders",
        label=lambda frame, random: by_chance(
            frame["days_since_visit"] - frame["orders_30d"], random
        ),
        models=[
            LogisticRegression(max_iter=1000, C=1e-6),
            LogisticRegression(max_iter=1000),
            LogisticRegression(max_iter=1000, class_weight="balanced"),
        ],
        register_as="churn",
    )
    client.update_registered_model("churn", "Who is about to leave the shop")
    client.set_registered_model_tag("churn", "owner", "growth@shop.example")
    client.set_registered_model_tag("churn", "steward", "grace@shop.example")
    client.set_registered_model_alias("churn", "champion", second)
    client.set_registered_model_alias("churn", "challenger", third)
    client.set_model_version_tag("churn", first, "retired", "yes")

    (ranking,) = train(
        experiment="ranking-training",
        user="ken@shop.example",
        project="shop",
        service="ranking_features",
        key="product_id",
        table="products",
        label=lambda frame, random: by_chance(frame["sales_7d"], random),
        models=[LogisticRegression(max_iter=1000)],
        register_as="product ranking",
    )
    client.set_model_version_tag("product ranking", ranking, "owner", "ranking")
    client.set_registered_model_alias("product ranking", "champion", ranking)

    train(
        experiment="fraud-training",
        user="somebody@elsewhere.example",
        project="risk",
        service="fraud_features",
        key="customer_id",
        table="orders",
        label=lambda frame, random: by_chance(frame["returns_30d"], random),
        models=[LogisticRegression(max_iter=1000)] * 2,
        register_as="payment-fraud",
    )

    # What goes wrong in every registry: a run that fails, and a prompt that is no model.
    mlflow.set_experiment("fraud-training")
    try:
        with mlflow.start_run(tags={"mlflow.user": "somebody@elsewhere.example"}):
            raise RuntimeError("the labels of yesterday are missing")
    except RuntimeError as error:
        print(f"A run failed, as it should: {error}")
    mlflow.genai.register_prompt("greeting", "Good morning, {{name}}.")


if __name__ == "__main__":
    sys.exit(main())
