using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.Desk;

/// <summary>Forms as the unified report has them.</summary>
internal static class AForm
{
    public static Form Report { get; } = new(
        "unified-report",
        [
            new()
            {
                Name = "channel",
                Kind = FieldKind.Choice,
                IsRequired = true,
                Choices = ["phone", "front-desk", "web", "email", "app"],
            },
            new() { Name = "customerName", Kind = FieldKind.Text, IsRequired = true, MaxLength = 100 },
            new() { Name = "unit", Kind = FieldKind.Text, IsRequired = true, MaxLength = 100 },
            new() { Name = "phone", Kind = FieldKind.Phone, IsRequired = true },
            new() { Name = "description", Kind = FieldKind.LongText, IsRequired = true, MaxLength = 10_000 },
            new()
            {
                Name = "category", Kind = FieldKind.Choice,
                Choices =
                [
                    "water", "power", "gas", "heating", "air-conditioning", "appliance", "door-window", "structure",
                    "network", "lift", "public-area", "other",
                ],
            },
            new() { Name = "urgency", Kind = FieldKind.Choice, Choices = ["emergency", "urgent", "general"] },
            new() { Name = "preferredVisitAt", Kind = FieldKind.Instant },
            new() { Name = "photos", Kind = FieldKind.TextList, MaxLength = 10 },
        ]);

    public static IReadOnlyList<Form> Actions =>
    [
        new("triage", [Report.Fields[6] with { IsRequired = true }, Report.Fields[5], At("appointmentAt")])
        {
            Roles = [Role.ServiceAgent, Role.ServiceSupervisor],
        },
        new("set-out", []) { Roles = [Role.Technician] },
        new("arrive", []) { Roles = [Role.Technician] },
        new("report-late", [Text("reason", true), At("expectedAt")]) { Roles = [Role.Technician, Role.ServiceAgent] },
        new("cannot-come", [Text("reason", true)]) { Roles = [Role.Technician, Role.ServiceAgent] },
        new("record-call", [Yes("reached", true), Yes("apologised"), At("promisedAt"), Text("note")])
        {
            Roles = [Role.ServiceAgent, Role.ServiceSupervisor],
        },
        new("record-contact", [Text("note")])
        {
            Roles = [Role.ServiceAgent, Role.ServiceSupervisor, Role.Technician],
        },
        new("agree-charge", [Yes("agreed", true), new() { Name = "amount", Kind = FieldKind.Money }]),
        new("confirm-plan", [Yes("customerAgreed", true), Text("reason")]),
        new("compare", [Yes("matches", true), Text("foundItem")]),
        new("finish-repair", [Text(
            "work", true), Yes("tested", true), Materials, new() { Name = "cost", Kind = FieldKind.Money }])
        {
            Roles = [Role.Technician],
        },
        new("evaluate", [Score("overall"), Score("arrivalSpeed"), Score("service"), Text("comment")])
        {
            Roles = [Role.ServiceAgent, Role.ServiceSupervisor],
        },
    ];

    public static FormField Materials => new()
    {
        Name = "materials",
        Kind = FieldKind.Table,
        Columns =
        [
            new() { Name = "name", Kind = FieldKind.Text, IsRequired = true },
            new() { Name = "quantity", Kind = FieldKind.WholeNumber, IsRequired = true, Min = 1 },
            new() { Name = "unitPrice", Kind = FieldKind.Money },
        ],
    };

    public static Form? Action(string name) => Actions.FirstOrDefault(form => form.Name == name);

    private static FormField Text(string name, bool isRequired = false) =>
        new() { Name = name, Kind = FieldKind.LongText, IsRequired = isRequired, MaxLength = 1000 };

    private static FormField Yes(string name, bool isRequired = false) =>
        new() { Name = name, Kind = FieldKind.Boolean, IsRequired = isRequired };

    private static FormField At(string name) => new() { Name = name, Kind = FieldKind.Instant };

    private static FormField Score(string name) =>
        new() { Name = name, Kind = FieldKind.WholeNumber, IsRequired = true, Min = 1, Max = 5 };
}
