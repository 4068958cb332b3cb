"""Two services that ask the feature server for features, again and again, and count what they asked.

Serves its counters for Prometheus on the port that is given.
"""

import os
import random
import sys
import time

import requests
from prometheus_client import Counter, Histogram, start_http_server

ASKED = Counter(
    "shop_feature_requests", "Requests for features", ["client", "project", "feature_view"]
)
SECONDS = Histogram(
    "shop_feature_retrieval_seconds",
    "Time to get the features for one request",
    ["project", "feature_view"],
    buckets=(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5),
)

CLIENTS = {
    "checkout": ("customer_orders", ["orders_30d", "basket_value"], "customer_id", 400),
    "newsletter": ("customer_visits", ["visits_7d"], "customer_id", 400),
    "shop-front": ("product_stats", ["price", "sales_7d"], "product_id", 120),
}


def ask(client: str) -> None:
    view, features, key, size = CLIENTS[client]
    with SECONDS.labels("shop", view).time():
        answer = requests.post(
            f"{os.environ['FEATURE_SERVER_URL']}/get-online-features",
            json={
                "features": [f"{view}:{feature}" for feature in features],
                "entities": {key: [random.randrange(size) for _ in range(5)]},
            },
            timeout=10,
        )
        answer.raise_for_status()
    ASKED.labels(client, "shop", view).inc()


if __name__ == "__main__":
    start_http_server(int(sys.argv[1]), addr="127.0.0.1")
    pause = float(sys.argv[2]) if len(sys.argv) > 2 else 1
    while True:
        for name in CLIENTS:
            try:
                ask(name)
            except requests.RequestException as error:
                print(f"{name}: {error}", file=sys.stderr)
        time.sleep(pause)
