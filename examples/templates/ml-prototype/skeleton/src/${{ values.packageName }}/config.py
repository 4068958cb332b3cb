"""What the prototype is called, here and in the portal.

The annotations `openlineage.io/job` and `openlineage.io/dataset` in catalog-info.yaml are made of
these names, as `<namespace>/<name>`. Change both together; a test compares them.
"""

from typing import Final

NAME: Final = "${{ values.name }}"
OWNER: Final = "${{ values.owner }}"

LINEAGE_NAMESPACE: Final = "prototypes"
TRAINING_JOB: Final = f"{NAME}.train"
FEATURES_DATASET: Final = f"{NAME}/features"
MODEL_DATASET: Final = f"{NAME}/model"

# Everything random starts from here, so that two runs on the same data give the same model.
SEED: Final = 20
