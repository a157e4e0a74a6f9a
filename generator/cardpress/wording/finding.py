"""What the filters of the table of models are called where a card has no words for them."""

from cardpress.messages import N_, NP_, Labels

COMMERCIAL = Labels(
    {"Allowed": NP_("commercial use", "Allowed"), "Forbidden": NP_("commercial use", "Not allowed")}
)
"""Whether a license permits commercial use, by what addresses call it."""
INPUTS = Labels(
    {
        "NotTrainedOn": N_("Not used for training"),
        "TrainedOn": N_("Used for training"),
        "Kept": N_("Retention stated"),
    }
)
"""What a seller of a model does with what it is sent."""
HIDDEN = Labels(
    {
        "Ended": NP_("models", "Retired"),
        "Unsourced": NP_("models", "Unconfirmed"),
        "Unread": NP_("models", "Imported, not yet reviewed"),
    }
)
"""Which models a visitor may wish not to see."""
