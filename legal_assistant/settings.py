"""All settings of the project; every environment variable is read through env.py."""

from __future__ import annotations

from datetime import timedelta

import dj_database_url
from django.utils.translation import gettext_lazy as _

from legal_assistant.email_url import email_settings
from legal_assistant.env import BASE_DIR, directory, env, secret

VAR_DIR = directory("VAR_DIR", "var")

# --- Core ------------------------------------------------------------------------------------

DEBUG = env.bool("DEBUG", False)
SECRET_KEY = secret("SECRET_KEY", VAR_DIR / "secret_key")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", [])
VERSION = "0.1.0"
SAMPLE_CASES = env.bool("SAMPLE_CASES", True)  # loaded by `make run` into an empty database

INSTALLED_APPS = [
    "legal_assistant",
    "tasks_app",
    "documents",
    "litigation",
    "statutes",
    "legal_assistant.apps.AdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "rest_framework",
    "knox",
    "django_filters",
    "drf_spectacular",
    "django_celery_results",
    "django_celery_beat",
    "channels",
    *env.list("EXTRA_APPS", []),  # a firm's own kinds of task
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "legal_assistant.middleware.ContentSecurityPolicyMiddleware",
]

ROOT_URLCONF = "legal_assistant.urls"
ASGI_APPLICATION = "legal_assistant.asgi.application"
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "work"
LOGOUT_REDIRECT_URL = "sign-in"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

FORM_RENDERER = "django.forms.renderers.TemplatesSetting"  # lets templates/ name fields

# --- Database: SQLite under var/ unless DATABASE_URL is set -------------------------------------

DATABASE_URL = env.str("DATABASE_URL", "") or f"sqlite:///{VAR_DIR}/db.sqlite3"
DATABASES = {"default": dj_database_url.parse(DATABASE_URL, conn_max_age=60)}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",  # a claim must not find out late that it cannot write
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    }
else:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    DATABASES["default"]["OPTIONS"] = {"connect_timeout": 5}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- People and tokens --------------------------------------------------------------------------

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# --- Language and time ----------------------------------------------------------------------------

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", _("简体中文")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Asia/Shanghai"
USE_I18N = USE_TZ = True

# --- Files ----------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = directory("STATIC_ROOT", str(VAR_DIR / "static"))
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = VAR_DIR / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "legal_assistant.staticfiles.Storage"},
}
WHITENOISE_USE_FINDERS = DEBUG
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DOCUMENT_MAX_BYTES = env.int("DOCUMENT_MAX_BYTES", 50 * 1024 * 1024)

# --- Redis, broker, channel layer: none needed by default -----------------------------------------

REDIS_URL = env.str("REDIS_URL", "")
CELERY_ENABLED = env.bool("CELERY_ENABLED", True)
CELERY_BROKER_URL = env.str("CELERY_BROKER_URL", "") or REDIS_URL or "filesystem://"
CELERY_RESULT_BACKEND = env.str("CELERY_RESULT_BACKEND", "django-db")
CELERY_TASK_TIME_LIMIT = env.int("CELERY_TASK_TIME_LIMIT", 3600)
CELERY_TASK_SOFT_TIME_LIMIT = env.int("CELERY_TASK_SOFT_TIME_LIMIT", 3300)
CELERY_TASK_DEFAULT_QUEUE = "default"
CELERY_TASK_ACKS_LATE = True  # bells may come twice; they are idempotent
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_TASKS_PER_CHILD = env.int("CELERY_WORKER_MAX_TASKS_PER_CHILD", 100)
CELERY_WORKER_MAX_MEMORY_PER_CHILD = env.int("CELERY_WORKER_MAX_MEMORY_PER_CHILD", 1_500_000)  # KiB
CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT = env.float("CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT", 3.0)
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_DIRECT = True  # a queue of its own for each worker's canary
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # a broker may be away for as long as it likes
CELERY_WORKER_SEND_TASK_EVENTS = True  # Flower lives on them
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_TRACK_STARTED = CELERY_RESULT_EXTENDED = False  # the story is in TaskAttempt
CELERY_BEAT_SCHEDULER = "tasks_app.schedules.beat:TaskScheduler"
CELERY_TIMEZONE = "Asia/Shanghai"
if CELERY_BROKER_URL.startswith("filesystem"):
    _broker = directory("BROKER_DIR", str(VAR_DIR / "broker"))
    for _folder in ("messages", "processed", "control"):
        (_broker / _folder).mkdir(exist_ok=True)
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(_broker / "messages"),
        "data_folder_out": str(_broker / "messages"),
        "processed_folder": str(_broker / "processed"),
        "control_folder": str(_broker / "control"),
        "store_processed": False,
        "polling_interval": 0.2,
    }
elif CELERY_BROKER_URL.startswith(("redis", "rediss")):
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "socket_connect_timeout": 2,
        "socket_timeout": 10,
        "socket_keepalive": True,
        "health_check_interval": 10,
        "visibility_timeout": 3600,
    }
elif CELERY_BROKER_URL.startswith("amqp"):
    CELERY_BROKER_TRANSPORT_OPTIONS = {"confirm_publish": True}
    CELERY_BROKER_CONNECTION_TIMEOUT = 2
    CELERY_BROKER_HEARTBEAT = 10
    # RabbitMQ closes the channel of whoever keeps a message for longer than half an hour.
    CELERY_TASK_ACKS_LATE = False
FLOWER_PORT = env.int("FLOWER_PORT", 5555)
FLOWER_URL = env.str("FLOWER_URL", "")  # where operators reach it; it listens on loopback only
METRICS_TOKEN = env.str("METRICS_TOKEN", "")

if REDIS_URL:
    CHANNEL_LAYERS = {
        "default": {
            "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
            "CONFIG": {"hosts": [REDIS_URL], "prefix": "legal_assistant"},
        }
    }
else:
    CHANNEL_LAYERS = {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}}

# --- Tasks ----------------------------------------------------------------------------------------

TASKS_FALLBACK_ENABLED = env.bool("TASKS_FALLBACK_ENABLED", True)
TASKS_LEASE_SECONDS = env.float("TASKS_LEASE_SECONDS", 30)
TASKS_HEARTBEAT_SECONDS = env.float("TASKS_HEARTBEAT_SECONDS", 5)
TASKS_MAX_RUNNING_PER_OWNER = env.int("TASKS_MAX_RUNNING_PER_OWNER", 0)  # all kinds; 0: no limit
TASKS_ANSWER_REMINDER_SECONDS = env.float("TASKS_ANSWER_REMINDER_SECONDS", 86400)
TASKS_KEEP_EVENTS_DAYS = env.int("TASKS_KEEP_EVENTS_DAYS", 365)  # 0: for ever
TASKS_KEEP_RESULTS_DAYS = env.int("TASKS_KEEP_RESULTS_DAYS", 30)
TASKS_KEEP_NOTICES_DAYS = env.int("TASKS_KEEP_NOTICES_DAYS", 90)
TASKS_KEEP_FILES_DAYS = env.int("TASKS_KEEP_FILES_DAYS", 0)
TASKS_KEEP_LEFTOVERS_DAYS = env.int("TASKS_KEEP_LEFTOVERS_DAYS", 1)  # files nothing refers to

# --- Notices by e-mail: none unless EMAIL_URL is set ----------------------------------------------

SITE_URL = env.str("SITE_URL", "").rstrip("/")  # what links in e-mails begin with
EMAIL_URL = env.str("EMAIL_URL", "")
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
EMAIL_TIMEOUT = 10
vars().update(email_settings(EMAIL_URL))
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "legal_assistant@localhost")

# --- Model endpoint (optional) --------------------------------------------------------------------

LLM_BASE_URL = env.str("LLM_BASE_URL", "")
LLM_API_KEY = env.str("LLM_API_KEY", "")
LLM_MODELS: list[str] = env.list("LLM_MODELS", [])
LLM_TIMEOUT_SECONDS = env.float("LLM_TIMEOUT_SECONDS", 120)  # one call
LLM_STREAM = env.bool("LLM_STREAM", True)
LLM_MAX_CALLS = env.int("LLM_MAX_CALLS", 12)  # of all models of one analysis, tries included
LLM_MAX_TOKENS = env.int("LLM_MAX_TOKENS", 200_000)
LLM_MAX_SECONDS = env.float("LLM_MAX_SECONDS", 300)
LLM_PRICES: list[str] = env.list("LLM_PRICES", [])  # model=read/written, for a million tokens
LLM_CURRENCY = env.str("LLM_CURRENCY", "CNY")
LLM_MAX_COST = env.str("LLM_MAX_COST", "")  # of one analysis, in that currency

# --- API ------------------------------------------------------------------------------------------

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "legal_assistant.api.authentication.BearerAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PARSER_CLASSES": [
        "legal_assistant.api.parsers.BoundedJSONParser",
        "rest_framework.parsers.FormParser",
        "rest_framework.parsers.MultiPartParser",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "EXCEPTION_HANDLER": "legal_assistant.api.errors.exception_handler",
}
REST_KNOX = {
    "AUTH_HEADER_PREFIX": "Bearer",
    "USER_SERIALIZER": None,
    "TOKEN_TTL": timedelta(days=env.int("TOKEN_DAYS", 30)),
}
SPECTACULAR_SETTINGS = {
    "TITLE": "legal_assistant",
    "VERSION": VERSION,
    "SERVE_INCLUDE_SCHEMA": False,
    "ENUM_NAME_OVERRIDES": {
        "LaneEnum": "tasks_app.lanes.LaneName",
        "DocumentOriginEnum": "documents.models.Document.Origin",
        "PackageOriginEnum": ["system", "copy"],
    },
}

# --- Security: strict unless DEBUG; SECURE_COOKIES is off on plain http loopback -----------------

SECURE_COOKIES = env.bool("SECURE_COOKIES", False)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_COOKIES
SESSION_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", False)
SECURE_REDIRECT_EXEMPT = [r"^health/"]  # probes speak plain http to the process itself
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", 0)
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE_HSTS_SECONDS > 0
if env.bool("BEHIND_TLS_PROXY", False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
X_FRAME_OPTIONS = "DENY"

# --- Logs: a sentence plus task_id, kind …; never document text -----------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {
            "()": "legal_assistant.log_format.SentenceWithIds",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "filters": {"without_canaries": {"()": "legal_assistant.log_format.WithoutCanaries"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "plain",
            "filters": ["without_canaries"],
        }
    },
    "loggers": {
        "kombu.connection": {"level": "ERROR"},  # a folder as broker has no host name to warn of
        "django": {"handlers": [], "level": "INFO"},  # the root prints its lines, once
        "httpx": {"level": "WARNING"},  # it logs addresses of model endpoints
    },
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "INFO")},
}
