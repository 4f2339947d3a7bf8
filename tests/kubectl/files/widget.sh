kubectl create -f - <<END
apiVersion: $NS.example.com/v1
kind: Widget
metadata: {name: $1}
spec: {size: $2}
END
