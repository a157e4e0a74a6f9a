"""Why a statement of a card does not go out, as messages."""

from cardpress.messages import N_

NO_FIELD = N_("the format has no field for it")
ANOTHER = N_("another value than the headline, which alone the format can hold")
CONDITIONAL = N_("it holds under the condition of its note, which the format cannot say")
ABOUT_THE_CARD = N_("it is about the card, not the model")
NO_REUSE = N_("the terms of its source forbid to reuse it")
NOT_EXACT = N_("the format asks for a whole date")
