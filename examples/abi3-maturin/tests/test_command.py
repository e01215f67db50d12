import io
import subprocess
import sys

import pytest

from latency_sketch import QuantileSketch, summarize, timed
from latency_sketch.__main__ import main


def test_a_block_of_code_is_timed_also_when_it_fails():
    sketch = QuantileSketch()
    with timed(sketch):
        pass
    with pytest.raises(RuntimeError), timed(sketch):
        raise RuntimeError
    assert sketch.count == 2
    assert 0 <= sketch.max < 60


def test_a_summary_reads_like_a_report():
    sketch = QuantileSketch()
    assert summarize(sketch) is None
    sketch.extend(range(1, 101))
    summary = summarize(sketch)
    assert (summary.count, summary.mean, summary.min, summary.max) == (100, 50.5, 1, 100)
    assert str(summary).startswith("100 values  mean 50.5  min 1  p50 ")


def test_the_command_reads_files(tmp_path, capsys):
    file = tmp_path / "times.txt"
    file.write_text("1 2\n3\n", encoding="utf-8")
    assert main([str(file)]) == 0
    assert capsys.readouterr().out.startswith("3 values  mean 2 ")


def test_the_command_reads_standard_input(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert main([]) == 0
    assert capsys.readouterr().out == "0 values\n"


def test_words_are_refused_with_exit_status_2(tmp_path, capsys):
    file = tmp_path / "times.txt"
    file.write_text("12ms\n", encoding="utf-8")
    assert main([str(file)]) == 2
    assert "12ms" in capsys.readouterr().err


def test_the_module_runs_as_a_program():
    command = [sys.executable, "-m", "latency_sketch"]
    result = subprocess.run(command, input="5 5\n", capture_output=True, text=True, check=True)
    assert result.stdout.startswith("2 values  mean 5 ")
