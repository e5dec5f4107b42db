using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>What an outage plan says, as forms ask for it: times, scope, departments (S7.1.3).</summary>
internal static class OutagePlanFields
{
    private const string Departments = "affectedDepartments";

    /// <summary>The fields.</summary>
    public static IReadOnlyList<FormField> All { get; } =
    [
        Field.Ahead("plannedCutAt").Required(),
        Field.Ahead("plannedRestoreAt").Required(),
        Field.LongText("scope").Required(),
        new FormField { Name = Departments, Kind = FieldKind.TextList, MaxLength = 50, IsRequired = true },
    ];

    /// <summary>A plan names at least one department.</summary>
    public static IEnumerable<FieldError> Check(FieldValues values) => values.Texts(Departments).Count == 0
        ? [FormReader.Error(Departments, RepairErrors.FieldRequired)]
        : [];

    /// <summary>The plan that was filled in.</summary>
    public static OutagePlan Read(ActionInput input) => new(
        input.Fields.Instant("plannedCutAt")!.Value, input.Fields.Instant("plannedRestoreAt")!.Value,
        input.Fields.Required("scope"), input.Fields.Texts(Departments), input.By.Name, input.At);
}
