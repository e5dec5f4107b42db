using RepairWorkflows.Host.Language;
using RepairWorkflows.Repairs.Tasks;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>Something a person should do now.</summary>
/// <param name="Id">Which task; an action may name it.</param>
/// <param name="Step">What kind of step.</param>
/// <param name="DisplayText">What it is called, in the language of the request.</param>
/// <param name="DrawnText">What the process calls it; null when it has no name of its own.</param>
/// <param name="Actions">What can be done.</param>
/// <param name="Roles">Who may do at least one of it.</param>
/// <param name="OpenedAt">Since when.</param>
/// <param name="ClockPolicy">The clock that limits it; null when none does.</param>
/// <param name="Clauses">Why this is asked: the clauses of the documents.</param>
internal sealed record CaseTask(
    string Id, string Step, string DisplayText, string? DrawnText, IReadOnlyList<string> Actions,
    IReadOnlyList<string> Roles, DateTimeOffset OpenedAt, string? ClockPolicy, IReadOnlyList<string> Clauses)
{
    /// <summary>What clients see of <paramref name="task"/>.</summary>
    public static CaseTask From(TaskRecord task) => new(
        task.Id, task.Step, OwnedTexts.Find(task.DisplayText, $"step.{task.Step}") ?? task.Step, task.DisplayText,
        task.Actions, task.Roles, task.OpenedAt, task.ClockPolicy, task.Clauses);
}
