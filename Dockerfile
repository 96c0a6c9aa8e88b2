# Laurel in one small image: the admin is built here, so that a container starts in seconds.
FROM node:24-bookworm-slim AS build
WORKDIR /laurel
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data
WORKDIR /laurel
# The code belongs to root and the process to `node`: it can write to /data and nowhere else.
COPY --from=build /laurel /laurel
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||3000)+'/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# Node itself is process 1, so that a stop reaches it and downloads under way can finish.
CMD ["node", "--import", "./scripts/preload.js", "--import", "tsx", "scripts/start.ts"]
