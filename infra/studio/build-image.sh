#!/bin/sh
# What the studio's image is made of, in the folder that holds the sources: packages by the lock file, the functions as
# JavaScript in the folder that is named, and then only those packages that they ask for. The Dockerfile runs it; so does
# `npm run studio:image`, in a clean folder.
set -eu
npm ci --omit=dev --ignore-scripts --no-audit --no-fund
node --import tsx infra/studio/bundle-studio.ts "$1"
# As the programs ask for them, at the versions of the lock file.
npm pkg delete devDependencies
node infra/studio/keep-packages.mjs "$1"
npm prune --omit=dev --ignore-scripts --no-audit --no-fund
