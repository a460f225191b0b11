#!/bin/sh
# Runs a command under the settings that docs/operations.md asks for in production.
set -eu
export DEBUG=false
export SECRET_KEY="only-for-checks-never-for-a-server-$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')"
export ALLOWED_HOSTS=legal.example
export CSRF_TRUSTED_ORIGINS=https://legal.example
export SECURE_COOKIES=true SECURE_SSL_REDIRECT=true SECURE_HSTS_SECONDS=31536000
export BEHIND_TLS_PROXY=true
export DATABASE_URL=postgres://legal@127.0.0.1/legal REDIS_URL=redis://127.0.0.1:6379/0
exec "$@"
