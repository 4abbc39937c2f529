FROM python:3.11-slim-bookworm
RUN useradd --create-home quntuan && install -d -o quntuan /home/quntuan/data
WORKDIR /app
COPY requirements.lock pyproject.toml README.md LICENSE ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock
COPY . .
RUN pip install --no-cache-dir --no-deps --no-build-isolation --editable .
USER quntuan
ENV QUNTUAN_DATA_HOME=/home/quntuan/data
EXPOSE 8000
CMD ["quntuan", "run"]
