namespace RepairWorkflows.Repairs.Scenarios;

/// <summary>What is wrong at a line of a scenario.</summary>
/// <param name="Line">Where, counted from 1; 0 for all of it.</param>
/// <param name="Code">What, of <see cref="ScenarioErrors"/>.</param>
/// <param name="Message">The same for people, in the language of whoever asked.</param>
public sealed record ScenarioProblem(int Line, string Code, string Message);

/// <summary>What was read.</summary>
/// <param name="Scenario">The scenario; null when there are problems.</param>
/// <param name="Problems">Every bad line.</param>
public sealed record ScenarioReading(Scenario? Scenario, IReadOnlyList<ScenarioProblem> Problems);
