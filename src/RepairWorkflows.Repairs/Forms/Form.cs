using MediatR;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Forms;

/// <summary>What has to be filled in: to start a process, or to take an action.</summary>
/// <param name="Name">The process's or the action's name.</param>
/// <param name="Fields">In the order to show them.</param>
public sealed record Form(string Name, IReadOnlyList<FormField> Fields)
{
    /// <summary>The roles that may send it.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>What the owner of the process calls it; null leaves it to the language's texts.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What the numbers of a process's orders begin with; <c>WX</c> (维修) unless its owner says.</summary>
    internal string NumberPrefix { get; init; } = "WX";

    /// <summary>Whether the process takes special cases in only (S9).</summary>
    internal bool IsSpecial { get; init; }

    /// <summary>Whether the process takes complaints about orders in (S8.6).</summary>
    internal bool IsComplaint { get; init; }

    /// <summary>Whether its cases are repairs, which can be complained about.</summary>
    internal bool IsRepair { get; init; } = true;
}

/// <summary>One field.</summary>
public sealed record FormField
{
    /// <summary>Its name in JSON. Texts are found by <c>field.{name}</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of value.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>Whether it must be there and not blank.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Longest text, in characters; 200 unless set. Also the most entries of a list.</summary>
    public int MaxLength { get; init; } = 200;

    /// <summary>Smallest number; null for no limit.</summary>
    public decimal? Min { get; init; }

    /// <summary>Largest number; null for no limit.</summary>
    public decimal? Max { get; init; }

    /// <summary>Whether an instant has to lie ahead.</summary>
    public bool MustBeAhead { get; init; }

    /// <summary>How far ahead an instant may lie, in days; null for no limit.</summary>
    public int? MaxDaysAhead { get; init; }

    /// <summary>
    /// How far back an instant may lie, in days; it must not lie ahead then. Null for no limit.
    /// </summary>
    public int? MaxDaysBack { get; init; }

    /// <summary>Whether only yes will do: a confirmation.</summary>
    public bool MustBeTrue { get; init; }

    /// <summary>The values of a choice. Texts are found by <c>choice.{name}.{value}</c>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What choices that are no words of ours, people's accounts, are called; empty for all others.</summary>
    public IReadOnlyDictionary<string, string> ChoiceNames { get; init; } = new Dictionary<string, string>();

    /// <summary>The columns of a table.</summary>
    public IReadOnlyList<FormField> Columns { get; init; } = [];

    /// <summary>What the owner of the process calls it; null leaves it to the language's texts.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What the owner of the process says about it.</summary>
    public string? Description { get; init; }
}

/// <summary>What kind of value a field takes.</summary>
public enum FieldKind
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>Several lines of text.</summary>
    LongText,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>One of the choices.</summary>
    Choice,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>An amount of money, in yuan with at most two decimals.</summary>
    Money,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>An instant: ISO 8601 with an offset.</summary>
    Instant,

    /// <summary>A list of texts.</summary>
    TextList,

    /// <summary>A list of rows with <see cref="FormField.Columns"/>.</summary>
    Table,

    /// <summary>A number that need not be whole.</summary>
    Number,

    /// <summary>A list of web addresses that begin with <c>https</c>.</summary>
    LinkList,
}

/// <summary>
/// Asks for the form that starts a process, made from its definition's inputs; null when there is no such process.
/// </summary>
public sealed record GetProcessForm(string Process) : IRequest<Form?>;

/// <summary>Asks for the forms of all processes that can be started.</summary>
public sealed record GetProcessForms : IRequest<IReadOnlyList<Form>>;

/// <summary>Asks for the form of an action; null when there is no such action.</summary>
/// <param name="Action">Which action.</param>
/// <param name="By">
/// Who would fill it in: what is asked, and required, depends on their roles. Null for every field there is.
/// </param>
/// <param name="OrderId">The order it would be taken on, for choices that depend on it; null for none.</param>
public sealed record GetActionForm(string Action, Actor? By = null, RepairOrderId? OrderId = null) : IRequest<Form?>;
