"""Who makes a model and who sells it, by what public lists call both."""

import re

from cardpress.characters import folded_name

_OF_A_FAMILY = {
    "ai21": ("jamba", "j2"),
    "alibaba": ("qwen", "qwq", "qvq", "wan", "gte"),
    "amazon": ("nova-lite", "nova-micro", "nova-premier", "nova-pro", "nova-sonic", "titan", "amazon"),
    "anthropic": ("claude",),
    "baidu": ("ernie",),
    "black-forest-labs": ("flux",),
    "bytedance": ("doubao", "seedance", "seedream"),
    "cohere": ("command", "embed-english", "embed-multilingual", "embed-v", "rerank", "c4ai", "aya"),
    "deepseek": ("deepseek",),
    "google": ("gemini", "gemma", "imagen", "veo", "lyria", "palm", "learnlm", "medlm", "chirp"),
    "ibm": ("granite",),
    "meta": ("llama", "meta-llama", "codellama", "code-llama", "muse"),
    "microsoft": ("phi", "mai", "wizardlm"),
    "minimax": ("minimax", "abab"),
    "mistral": (
        *("mistral", "mixtral", "codestral", "ministral", "pixtral", "magistral", "devstral"),
        *("voxtral", "open-mistral", "open-mixtral", "open-codestral", "mathstral"),
    ),
    "moonshot": ("kimi", "moonshot"),
    "nvidia": ("nemotron", "nvidia", "llama-nemotron", "parakeet"),
    "openai": (
        *("gpt", "chatgpt", "o1", "o3", "o4", "dall-e", "whisper", "tts-1", "codex", "sora"),
        *("text-embedding-3", "text-embedding-ada", "davinci", "babbage", "omni-moderation"),
        *("text-moderation", "computer-use-preview", "ft:gpt"),
    ),
    "perplexity": ("sonar", "pplx"),
    "stability": ("stable-diffusion", "stable-image", "stable-audio", "sd3", "sdxl"),
    "tencent": ("hunyuan",),
    "upstage": ("solar",),
    "voyage": ("voyage",),
    "writer": ("palmyra",),
    "xai": ("grok",),
    "xiaomi": ("mimo",),
    "zhipu": ("glm", "chatglm", "cogview", "cogvideo"),
}
_CALLED = {
    "ai21": ("ai21labs", "ai21-labs"),
    "alibaba": ("qwen", "dashscope", "alibaba-nlp", "tongyi", "qwencloud", "qwen-ai-platform"),
    "amazon": ("aws", "amazon-nova", "nova"),
    "anthropic": ("claude",),
    "baidu": ("qianfan",),
    "black-forest-labs": ("bfl", "blackforestlabs"),
    "bytedance": ("bytedance-seed", "volcengine", "bytedance-research"),
    "cohere": ("cohereforai", "coherelabs", "cohere-chat", "cohere-labs"),
    "deepseek": ("deepseek-ai",),
    "google": ("gemini", "google-ai", "google-deepmind", "deepmind"),
    "ibm": ("ibm-granite", "ibm-research"),
    "meta": ("meta-llama", "facebook", "meta-ai", "metaai", "meta-models"),
    "microsoft": ("microsoft-research",),
    "minimax": ("minimaxai", "minimax-ai"),
    "mistral": ("mistralai", "mistral-ai", "codestral"),
    "moonshot": ("moonshotai", "moonshot-ai"),
    "nvidia": ("nvidia-nim",),
    "openai": ("text-completion-openai", "chatgpt"),
    "perplexity": ("perplexity-ai",),
    "stability": ("stabilityai", "stability-ai"),
    "voyage": ("voyageai", "voyage-ai"),
    "xai": ("x-ai",),
    "xiaomi": ("xiaomi-mimo", "xiaomimimo"),
    "zhipu": ("zai", "z-ai", "zai-org", "zhipuai", "zhipu-ai", "thudm", "bigmodel"),
}
_BY_NAME = {name: maker for maker, names in _CALLED.items() for name in (maker, *names)} | {
    maker: maker for maker in _OF_A_FAMILY
}
# The longest first, as a Nemotron is made from a Llama and is called so.
_BY_FAMILY = sorted(
    ((family, maker) for maker, families in _OF_A_FAMILY.items() for family in families),
    key=lambda pair: (-len(pair[0]), pair[0]),
)
_NEXT = re.compile(r"[a-z]")


def maker_called(name: str) -> str | None:
    """Return the id of an organization by what public lists call it: x-ai is xai."""
    return _BY_NAME.get(folded_name(name))


def maker_of(model: str) -> str | None:
    """Return the id of the organization that makes a model, by the family in its name."""
    name = folded_name(model)
    if "nemotron" in name:
        return "nvidia"
    for family, maker in _BY_FAMILY:
        # A word of its own, which a version may end: gemini-3 and qwen3, but no "phind" of "phi".
        if name.startswith(family) and not _NEXT.match(name[len(family) :]):
            return maker
    return None
