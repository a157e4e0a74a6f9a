"""The metrics of HELM: which of a run's statistics are its score, and how they are counted."""

import re

# As its tables and its schema have them, with the names that people read.
_FRACTIONS = re.compile(
    r"(?:quasi_|prefix_|quasi_prefix_)?exact_match(?:@\d+)?|exact_match_indicator|final_number_exact_match"
    r"|f1_score|f1_set_match|classification_(?:macro|micro)_f1|rouge_[12l]|bleu_[14]|ndcg(?:_cut)?(?:@\d+|_\d+)?"
    r"|rr@\d+|recall@\d+|pass(?:@\d+)?|test_avg|strict_acc|math_equiv(?:_chain_of_thought)?"
    r"|chain_of_thought_correctness|ifeval_strict_accuracy|omni_math_accuracy|accuracy|em|pem|f1"
    r"|equivalent(?: \(cot\))?|cot correct|strict acc|ifeval strict acc|acc|rouge-[12l]|bleu-[14]"
    r"|ndcg@10|rr@10|quasi-exact match|exact match",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"wildbench_score(?:_rescaled)?|win_rate|safety_score|bits_per_byte|logprob")


def is_fraction(name: str) -> bool:
    """Return whether a metric counts from 0 to 1."""
    return bool(_FRACTIONS.fullmatch(name.strip()))


def is_headline(name: str) -> bool:
    """Return whether a statistic is a score, and not how long a run took or what it sent."""
    return is_fraction(name) or bool(_OTHERS.fullmatch(name))
