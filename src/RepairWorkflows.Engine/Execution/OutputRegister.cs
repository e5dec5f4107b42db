namespace RepairWorkflows.Engine.Execution;

/// <summary>The outputs given in one burst, for scripts to read. Gone after a rest, as on an Elsa server.</summary>
internal sealed class OutputRegister
{
    private readonly List<RecordedOutput> _outputs = [];

    /// <summary>The result that was given last.</summary>
    public object? LastResult { get; private set; }

    public IReadOnlyList<RecordedOutput> All => _outputs;

    public void Record(ActivityExecution execution, string output, object? value)
    {
        _outputs.Add(new RecordedOutput(execution, output, value));
        if (output == "Result")
        {
            LastResult = value;
        }
    }
}

/// <summary>One output given.</summary>
internal sealed record RecordedOutput(ActivityExecution Execution, string Output, object? Value);
