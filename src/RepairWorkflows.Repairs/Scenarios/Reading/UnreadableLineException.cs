namespace RepairWorkflows.Repairs.Scenarios.Reading;

/// <summary>A line cannot be read; the parser notes why, and goes on with the next.</summary>
/// <param name="code">Of <see cref="ScenarioErrors"/>.</param>
/// <param name="values">What stands in the places of its text.</param>
internal sealed class UnreadableLineException(string code, params IReadOnlyList<string> values) : Exception(code)
{
    public string Code { get; } = code;

    public IReadOnlyList<string> Values { get; } = values;
}
