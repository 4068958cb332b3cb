"""Fills an MLflow server with real models, and prints what was made as JSON."""

import json
import logging
import warnings

import mlflow
import numpy
import pandas
from mlflow import MlflowClient
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

logging.disable(logging.WARNING)
warnings.filterwarnings("ignore")
client = MlflowClient()
random = numpy.random.default_rng(7)


def train(experiment, user, tags=None, model=None, noise=1.0, status="FINISHED", dataset=None):
    """Trains a model on made-up customers; gives the id of the run and the number of the version."""
    x = random.normal(size=(400, 3))
    y = (x[:, 0] + random.normal(scale=noise, size=400) > 0).astype(int)
    mlflow.set_experiment(experiment)
    with mlflow.start_run(tags={"mlflow.user": user, **(tags or {})}) as run:
        if dataset:
            frame = pandas.DataFrame(x, columns=["age", "orders", "days"])
            mlflow.log_input(mlflow.data.from_pandas(frame, name=dataset), context="training")
        if status == "FINISHED":
            fitted = LogisticRegression().fit(x, y)
            mlflow.log_metric("auc", float(roc_auc_score(y, fitted.predict_proba(x)[:, 1])))
            mlflow.log_metric("nothing", float("nan"))
            mlflow.log_metric("endless", float("inf"))
        if model:
            mlflow.sklearn.log_model(fitted, name="model", registered_model_name=model)
    run_id = run.info.run_id
    if status != "FINISHED":
        client.set_terminated(run_id, status)
    version = None
    if model:
        version = client.search_model_versions(f"run_id = '{run_id}'")[0].version
    return {"run": run_id, "version": version}


made = {}
client.create_experiment("churn-training", tags={"owner": "growth@example.com"})
client.create_experiment("ad hoc: «Ideen» 100%")

feast = {
    "feast.project": "shop",
    "feast.feature_views": "user_features,order_features",
    "feast.feature_refs": "user_features:age,item_features@v2:price",
    "feast.feature_service": "churn_v1",
}
made["churn"] = [
    train("churn-training", "ada@example.com", feast, "churn", noise=2.0, dataset="customers"),
    train("churn-training", "bo@example.com", feast, "churn", noise=1.0),
    train("churn-training", "ada@example.com", None, "churn", noise=0.5),
]
client.set_registered_model_alias("churn", "champion", "1")
client.set_registered_model_alias("churn", "challenger", "3")
client.set_registered_model_tag("churn", "owned_by", "churn-team")
client.set_model_version_tag("churn", "3", "data_steward", "dana@example.com")

made["failed"] = train("churn-training", "ada@example.com", status="FAILED")
made["killed"] = train("churn-training", "ada@example.com", status="KILLED")
made["idea"] = train(
    "ad hoc: «Ideen» 100%",
    "cy@example.com",
    {"feast.feature_views": "user_features"},
    dataset="customers",
)

odd = "köpa 'nu' 100% + mer?"
made["odd"] = {"name": odd, **train("churn-training", "ada@example.com", None, odd)}
both = """it's "both" \\ kinds"""
made["both"] = {"name": both, **train("churn-training", "ada@example.com", None, both)}

made["doomed"] = train("churn-training", "ada@example.com", None, "doomed")
made["old-name"] = train("churn-training", "ada@example.com", None, "old-name")
made["orphan"] = train("churn-training", "eve@example.com", None, "orphan")
client.create_registered_model("empty")
mlflow.genai.register_prompt(name="greeting", template="Hello {{name}}")

mlflow.set_experiment("churn-training")
running = client.create_run(client.get_experiment_by_name("churn-training").experiment_id, tags=feast)
made["running"] = running.info.run_id

print(json.dumps(made))
