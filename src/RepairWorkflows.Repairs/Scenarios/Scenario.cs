using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Scenarios;

/// <summary>A story that a process has to go through: what happens at which time, and what is to come of it.</summary>
public sealed record Scenario
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Which process it is about.</summary>
    public required string Process { get; init; }

    /// <summary>When it begins.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>The clauses it claims to prove.</summary>
    public IReadOnlyList<ClauseClaim> Clauses { get; init; } = [];

    /// <summary>Limits that have another length in it.</summary>
    public IReadOnlyList<LimitChange> Limits { get; init; } = [];

    /// <summary>Who takes part.</summary>
    public IReadOnlyList<Actor> People { get; init; } = [];

    /// <summary>The inspection plans whose rounds it speaks of, by their names.</summary>
    public IReadOnlyCollection<string> Plans { get; init; } = [];

    /// <summary>What happens and what is expected, in order.</summary>
    public IReadOnlyList<ScenarioLine> Lines { get; init; } = [];
}

/// <summary>A clause that a scenario claims to prove.</summary>
/// <param name="Line">Where it says so, counted from 1.</param>
/// <param name="Clause">Which, for example <c>S3.3</c>.</param>
public sealed record ClauseClaim(int Line, string Clause);

/// <summary>A limit with another length than the one in force.</summary>
/// <param name="Line">Where that stands, counted from 1.</param>
/// <param name="Policy">Which limit.</param>
/// <param name="Length">How long it is: elapsed time, or working time where the limit counts that.</param>
public sealed record LimitChange(int Line, string Policy, TimeSpan Length);
