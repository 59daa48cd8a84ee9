"""Measure a batch of certificates: `python -m scripts.bench_certificates [count]`.

The processes of the printer's pool import this file, so it holds next to nothing.
"""

if __name__ == "__main__":
    from scripts.many_certificates import main

    main()
