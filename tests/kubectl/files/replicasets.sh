# What the deployment controller would make of two revisions of the deployment `site`.
uid=$(kubectl get deployment site -o jsonpath={.metadata.uid})
for revision in 1 2; do
kubectl create -f - <<END
apiVersion: apps/v1
kind: ReplicaSet
metadata:
  name: site-$revision
  labels: {app: site, pod-template-hash: h$revision}
  annotations:
    deployment.kubernetes.io/revision: "$revision"
    kubernetes.io/change-cause: change $revision
  ownerReferences:
  - {apiVersion: apps/v1, kind: Deployment, name: site, uid: $uid, controller: true, blockOwnerDeletion: true}
spec:
  replicas: 0
  selector:
    matchLabels: {app: site, pod-template-hash: h$revision}
  template:
    metadata:
      labels: {app: site, pod-template-hash: h$revision}
    spec:
      containers:
      - {name: main, image: 'registry.example/site:$revision', ports: [{containerPort: 8080}]}
END
done
kubectl annotate deployment site deployment.kubernetes.io/revision=2
