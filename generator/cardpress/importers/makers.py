"""Who makes a model and who sells it, by what public lists call both."""

import re

from cardpress.characters import folded_name

_OF_A_FAMILY = {
    "ai21": ("jamba", "j2"),
    "alibaba": ("qwen", "qwq", "qvq", "wan", "gte"),
    "allenai": ("olmo", "molmo"),
    "amazon": (
        "nova-lite",
        "nova-micro",
        "nova-premier",
        "nova-pro",
        "nova-sonic",
        "titan",
        "amazon",
    ),
    "anthropic": ("claude",),
    "baidu": ("ernie",),
    "black-forest-labs": ("flux",),
    "bytedance": ("doubao", "seed", "seedance", "seedream"),
    "cohere": (
        "command",
        "embed-english",
        "embed-multilingual",
        "embed-v",
        "rerank",
        "c4ai",
        "aya",
    ),
    "compvis": ("stable-diffusion-v1-4",),
    "deepseek": ("deepseek",),
    "eleutherai": ("gpt-j", "gpt-neo", "gpt-neox", "pythia"),
    "elevenlabs": ("eleven",),
    "google": ("gemini", "gemma", "imagen", "veo", "lyria", "palm", "learnlm", "medlm", "chirp"),
    "ibm": ("granite",),
    "inception": ("mercury",),
    "inclusionai": ("ling", "ring"),
    "liquid": ("lfm",),
    "meituan": ("longcat",),
    "meta": ("llama", "meta-llama", "codellama", "code-llama", "muse"),
    "microsoft": ("phi", "mai", "wizardlm"),
    "minimax": ("minimax", "abab"),
    "mistral": (
        *("mistral", "mixtral", "codestral", "ministral", "pixtral", "magistral", "devstral"),
        *("voxtral", "open-mistral", "open-mixtral", "open-codestral", "mathstral"),
    ),
    "moonshot": ("kimi", "moonshot"),
    "nous-research": ("hermes", "nous-hermes"),
    "nvidia": ("nemotron", "nvidia", "llama-nemotron", "parakeet"),
    "openai": (
        *("gpt", "chatgpt", "o1", "o3", "o4", "dall-e", "whisper", "tts-1", "codex", "sora"),
        *("text-embedding-3", "text-embedding-ada", "davinci", "babbage", "omni-moderation"),
        *("text-moderation", "computer-use-preview", "ft:gpt"),
    ),
    "perplexity": ("sonar", "pplx"),
    "poolside": ("laguna",),
    "sakana": ("fugu",),
    "sarvam": ("sarvam",),
    "stepfun": ("step",),
    "swiss-ai": ("apertus",),
    "stability": ("stable-diffusion", "stable-image", "stable-audio", "sd3", "sdxl"),
    "tencent": ("hunyuan", "hy"),
    "thinking-machines": ("inkling",),
    "twelvelabs": ("marengo", "pegasus"),
    "upstage": ("solar",),
    "voyage": ("voyage",),
    "writer": ("palmyra",),
    "xai": ("grok",),
    "xiaomi": ("mimo",),
    "zhipu": ("glm", "chatglm", "cogview", "cogvideo"),
}
_CALLED: dict[str, tuple[str, ...]] = {
    "ai21": ("ai21labs", "ai21-labs"),
    "alibaba": ("qwen", "dashscope", "alibaba-nlp", "tongyi", "qwencloud", "qwen-ai-platform"),
    "allenai": ("allen-ai", "ai2"),
    "amazon": ("aws", "amazon-nova", "nova"),
    "anthropic": ("claude",),
    "arcee": ("arcee-ai",),
    "assemblyai": (),
    "baai": (),
    "baidu": ("qianfan",),
    "black-forest-labs": ("bfl", "blackforestlabs"),
    "bytedance": ("bytedance-seed", "volcengine", "bytedance-research"),
    "cohere": ("cohereforai", "coherelabs", "cohere-chat", "cohere-labs"),
    "deepgram": (),
    "deepseek": ("deepseek-ai",),
    "elevenlabs": (),
    "gigachat": ("sber", "ai-sage"),
    "google": ("gemini", "google-ai", "google-deepmind", "deepmind"),
    "ibm": ("ibm-granite", "ibm-research"),
    "ideogram": (),
    "inception": ("inceptionlabs", "text-completion-inception"),
    "inclusionai": (),
    "jina": ("jina-ai", "jinaai"),
    "liquid": ("liquidai", "liquid-ai"),
    "meituan": ("longcat",),
    "meta": ("meta-llama", "facebook", "meta-ai", "metaai", "meta-models"),
    "microsoft": ("microsoft-research",),
    "minimax": ("minimaxai", "minimax-ai"),
    "mistral": ("mistralai", "mistral-ai", "codestral"),
    "moonshot": ("moonshotai", "moonshot-ai"),
    "morph": (),
    "nomic": ("nomic-ai",),
    "nous-research": ("nousresearch",),
    "nvidia": ("nvidia-nim",),
    "openai": ("text-completion-openai", "chatgpt"),
    "perplexity": ("perplexity-ai",),
    "recraft": (),
    "poolside": (),
    "reka": ("rekaai",),
    "runway": ("runwayml",),
    "sakana": ("sakana-ai", "sakanaai"),
    "sarvam": ("sarvamai",),
    "soniox": (),
    "stability": ("stabilityai", "stability-ai"),
    "stepfun": ("stepfun-ai",),
    "swiss-ai": (),
    "thinking-machines": ("thinkingmachines",),
    "twelvelabs": (),
    "voyage": ("voyageai", "voyage-ai"),
    "xai": ("x-ai",),
    "xiaomi": ("xiaomi-mimo", "xiaomimimo"),
    "zhipu": ("zai", "z-ai", "zai-org", "zhipuai", "zhipu-ai", "thudm", "bigmodel"),
}
_NAMES = {
    "ai21": "AI21 Labs",
    "alibaba": "Alibaba",
    "allenai": "Ai2",
    "amazon": "Amazon",
    "anthropic": "Anthropic",
    "arcee": "Arcee AI",
    "assemblyai": "AssemblyAI",
    "baai": "BAAI",
    "baidu": "Baidu",
    "black-forest-labs": "Black Forest Labs",
    "bytedance": "ByteDance",
    "cohere": "Cohere",
    "compvis": "CompVis",
    "deepgram": "Deepgram",
    "deepseek": "DeepSeek",
    "eleutherai": "EleutherAI",
    "elevenlabs": "ElevenLabs",
    "gigachat": "GigaChat",
    "google": "Google",
    "ibm": "IBM",
    "ideogram": "Ideogram",
    "inception": "Inception",
    "inclusionai": "inclusionAI",
    "jina": "Jina AI",
    "liquid": "Liquid AI",
    "meituan": "Meituan",
    "meta": "Meta",
    "microsoft": "Microsoft",
    "minimax": "MiniMax",
    "mistral": "Mistral AI",
    "moonshot": "Moonshot AI",
    "morph": "Morph",
    "nomic": "Nomic",
    "nous-research": "Nous Research",
    "nvidia": "NVIDIA",
    "openai": "OpenAI",
    "perplexity": "Perplexity",
    "poolside": "Poolside",
    "recraft": "Recraft",
    "reka": "Reka",
    "runway": "Runway",
    "sakana": "Sakana AI",
    "sarvam": "Sarvam AI",
    "soniox": "Soniox",
    "stability": "Stability AI",
    "stepfun": "StepFun",
    "swiss-ai": "Swiss AI Initiative",
    "tencent": "Tencent",
    "thinking-machines": "Thinking Machines Lab",
    "twelvelabs": "TwelveLabs",
    "upstage": "Upstage",
    "voyage": "Voyage AI",
    "writer": "Writer",
    "xai": "xAI",
    "xiaomi": "Xiaomi",
    "zhipu": "Zhipu AI",
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


def name_of_maker(maker: str) -> str:
    """Return the name of an organization that goes by an id here, and any other name as it is."""
    return _NAMES.get(maker, maker)
