#!/bin/sh
# Signs a demo account in to a running product, as a browser would: simulators-smoke by hand.
# Usage: sign-in-smoke.sh [ACCOUNT] [cong-dan|can-bo] [PATH]     (product at MOTCUA_URL, default http://localhost:8080)
set -eu
account=${1:-an.nguyen}
way=${2:-cong-dan}
path=${3:-/dang-xuat}
product=${MOTCUA_URL:-http://localhost:8080}
jar=$(mktemp)
trap 'rm -f "$jar" "$jar.html"' EXIT
say() { printf '%s\n' "$*"; }
get() { curl -sS -b "$jar" -c "$jar" -o "$jar.html" -w '%{http_code} %{url_effective}\n' "$@"; }

say "1. the product sends us to the provider's sign-in page"
get -L "$product/dang-nhap/$way?ve=$path"
csrf=$(sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' "$jar.html" | head -1)
case $way in cong-dan) realm=vneid ;; *) realm=canbo ;; esac
provider=${MOTCUA_SIMULATORS_URL:-http://127.0.0.1:8090}

say "2. $account signs in there and comes back to $path"
get -L --data-urlencode "username=$account" --data-urlencode "password=demo" --data-urlencode "_csrf=$csrf" \
  "$provider/$realm/dang-nhap"
grep -o '<h1[^>]*>[^<]*\|<p class="govuk-body">[^<]*' "$jar.html" || true

say "3. signing out ends both sessions"
get "$product/dang-xuat"
csrf=$(sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' "$jar.html" | head -1)
get -L --data-urlencode "_csrf=$csrf" "$product/dang-xuat" || true
get -L "$product/dang-nhap/$way"
