FROM python:3.13-slim

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1 VAR_DIR=/srv/var
WORKDIR /srv/app

COPY requirements.txt .
RUN pip install -r requirements.txt

RUN useradd --system --uid 10001 --home-dir /srv legal && install -d -o legal /srv/var
COPY --chown=legal . .
# The compiled translations lie beside their sources, so they are made while that is writable.
RUN python -c "from pathlib import Path; from legal_assistant.bootstrap.translations import translations_compile; translations_compile(locale_dir=Path('locale'))"

USER legal
EXPOSE 8000
CMD ["uvicorn", "legal_assistant.asgi:application", "--host", "0.0.0.0", "--port", "8000"]
