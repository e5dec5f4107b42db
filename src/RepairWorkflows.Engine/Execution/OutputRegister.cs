namespace RepairWorkflows.Engine.Execution;

/// <summary>The outputs given in one burst, for scripts to read. Gone after a rest, as on an Elsa server.</summary>
internal sealed class OutputRegister
{
    private readonly List<RecordedOutput> _outputs = [];

    /// <summary>The result of the step that completed last.</summary>
    public object? LastResult { get; private set; }

    public IReadOnlyList<RecordedOutput> All => _outputs;

    public void Record(ActivityExecution execution, string output, object? value) =>
        _outputs.Add(new RecordedOutput(execution, output, value));

    public void Completed(ActivityExecution execution)
    {
        if (execution.Outputs?.ContainsKey("Result") == true)
        {
            LastResult = _outputs.FindLast(
                output => output.Execution == execution && output.Output == "Result")?.Value;
        }
    }
}

/// <summary>One output given.</summary>
internal sealed record RecordedOutput(ActivityExecution Execution, string Output, object? Value);
