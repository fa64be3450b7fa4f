#!/bin/sh
# What the studio's image is made of, in the folder that holds the sources: packages by the lock file, and the functions
# as JavaScript in the folder that is named. The Dockerfile runs it; so does `npm run studio:image`, in a clean folder.
set -eu
npm ci --omit=dev --ignore-scripts --no-audit --no-fund
node --import tsx infra/studio/bundle-studio.ts "$1"
