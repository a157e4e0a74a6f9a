"""What readers know the sellers of models by, whom public lists name by ids of their own."""

import re

_SELLERS = {
    "ai21": "AI21",
    "aihubmix": "AIHubMix",
    "aiml": "AI/ML API",
    "amazon-bedrock": "Amazon Bedrock",
    "anyscale": "Anyscale",
    "assemblyai": "AssemblyAI",
    "avian": "Avian",
    "aws": "Amazon Bedrock",
    "aws_polly": "Amazon Polly",
    "azure": "Azure",
    "azure_ai": "Azure AI",
    "azure_text": "Azure",
    "baseten": "Baseten",
    "bedrock": "Amazon Bedrock",
    "bedrock_converse": "Amazon Bedrock",
    "bedrock_mantle": "Amazon Bedrock Mantle",
    "cerebras": "Cerebras",
    "cloudflare": "Cloudflare",
    "cohere_chat": "Cohere",
    "dashscope": "Alibaba Cloud",
    "databricks": "Databricks",
    "deepgram": "Deepgram",
    "deepinfra": "DeepInfra",
    "elevenlabs": "ElevenLabs",
    "fal_ai": "fal",
    "fireworks": "Fireworks AI",
    "fireworks_ai": "Fireworks AI",
    "fireworks_ai-embedding-models": "Fireworks AI",
    "friendliai": "FriendliAI",
    "gemini": "Gemini API",
    "github_copilot": "GitHub Copilot",
    "google": "Gemini API",
    "gmi": "GMI Cloud",
    "gradient_ai": "DigitalOcean Gradient",
    "groq": "Groq",
    "huggingface_cerebras": "Hugging Face (Cerebras)",
    "huggingface_fireworks-ai": "Hugging Face (Fireworks AI)",
    "huggingface_groq": "Hugging Face (Groq)",
    "huggingface_hyperbolic": "Hugging Face (Hyperbolic)",
    "huggingface_nebius": "Hugging Face (Nebius)",
    "huggingface_novita": "Hugging Face (Novita)",
    "huggingface_nscale": "Hugging Face (Nscale)",
    "huggingface_ovhcloud": "Hugging Face (OVHcloud)",
    "huggingface_publicai": "Hugging Face (Public AI)",
    "huggingface_sambanova": "Hugging Face (SambaNova)",
    "huggingface_together": "Hugging Face (Together AI)",
    "hyperbolic": "Hyperbolic",
    "jina_ai": "Jina AI",
    "lambda_ai": "Lambda",
    "meta": "Meta",
    "meta_llama": "Meta Llama API",
    "mistral": "Mistral AI",
    "nebius": "Nebius",
    "nlp_cloud": "NLP Cloud",
    "novita": "Novita AI",
    "nscale": "Nscale",
    "nvidia_nim": "NVIDIA NIM",
    "oci": "Oracle Cloud",
    "ollama": "Ollama",
    "opencode_go": "OpenCode Go",
    "openai": "OpenAI",
    "openrouter": "OpenRouter",
    "ovhcloud": "OVHcloud",
    "perplexity": "Perplexity",
    "publicai": "Public AI",
    "qwen_ai_platform": "Alibaba Cloud",
    "qwencloud": "Qwen Cloud",
    "replicate": "Replicate",
    "sagemaker": "Amazon SageMaker",
    "sambanova": "SambaNova",
    "scaleway": "Scaleway",
    "snowflake": "Snowflake",
    "text-completion-openai": "OpenAI",
    "together": "Together AI",
    "together_ai": "Together AI",
    "vercel": "Vercel AI Gateway",
    "vercel_ai_gateway": "Vercel AI Gateway",
    "vertex_ai": "Vertex AI",
    "volcengine": "Volcengine",
    "voyage": "Voyage AI",
    "wandb": "Weights & Biases",
    "watsonx": "IBM watsonx",
    "xai": "xAI",
}
# Of sellers that have several ids there, the one that LiteLLM's list has for those who pay.
_IN_LITELLM = {
    "alibaba cloud": "dashscope",
    "amazon bedrock": "bedrock",
    "fireworks ai": "fireworks_ai",
    "gemini api": "gemini",
    "google": "gemini",
    "together ai": "together_ai",
    "vercel ai gateway": "vercel_ai_gateway",
}
_IDS = {name.casefold(): provider for provider, name in reversed(_SELLERS.items())}
_NOT_IN_ID = re.compile(r"[^a-z0-9.]+")
_NOT_IN_NAME = re.compile(r"[\W_]+")
_SPELLINGS = {_NOT_IN_NAME.sub("", name.casefold()): name for name in _SELLERS.values()}


def seller_called(provider: str) -> str:
    """Return the name of a seller by the id that a list has for it; the id itself if unknown."""
    # The list tells the families of models that Google resells apart, as vertex_ai-llama_models.
    plain = provider.partition("-")[0] if provider.startswith("vertex_ai") else provider
    return _SELLERS.get(plain, plain)


def seller_named(name: str) -> str:
    """Return the name of a seller as readers know it, whatever its spelling in a list."""
    return _SPELLINGS.get(_NOT_IN_NAME.sub("", name.casefold()), name)


def litellm_id(name: str) -> str:
    """Return the id that LiteLLM's list has for a seller by its name, or for a maker by its id."""
    return _IN_LITELLM.get(name.casefold()) or seller_id(name)


def seller_id(name: str) -> str:
    """Return the id that a list has for a seller by the name that readers know it by."""
    plain = name.casefold()
    return _IDS.get(plain) or _NOT_IN_ID.sub("-", plain).strip("-.")
