import { readFileSync } from "node:fs";
import { CoreV1Api, KubeConfig, Watch, PatchStrategy, setHeaderOptions } from "@kubernetes/client-node";

const config = new KubeConfig();
config.loadFromCluster();
const api = config.makeApiClient(CoreV1Api);
const namespace = readFileSync("/var/run/secrets/kubernetes.io/serviceaccount/namespace", "utf8");
const pods = await api.listNamespacedPod({ namespace });
console.log(`listed ${pods.items.length}`);
const spec = { containers: [{ name: "c", image: "none" }] };
await api.createNamespacedPod({ namespace, body: { metadata: { name: "client-pod" }, spec } });

const query = { resourceVersion: pods.metadata.resourceVersion };
const path = `/api/v1/namespaces/${namespace}/pods`;
const request = await new Watch(config).watch(path, query, async (type, pod) => {
  const { name, deletionTimestamp } = pod.metadata;
  if (type === "MODIFIED" && deletionTimestamp) return;
  console.log(`${type} ${name}`);
  if (type === "ADDED") {
    const body = { metadata: { labels: { a: "b" } } };
    await api.patchNamespacedPod({ name, namespace, body }, setHeaderOptions("Content-Type", PatchStrategy.MergePatch));
  } else if (type === "MODIFIED") {
    await api.deleteNamespacedPod({ name, namespace, gracePeriodSeconds: 0 });
  } else {
    request.abort();
  }
}, (error) => {
  if (error?.type !== "aborted") throw error;
});
