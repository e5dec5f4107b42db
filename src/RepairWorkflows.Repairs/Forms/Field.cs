namespace RepairWorkflows.Repairs.Forms;

/// <summary>The fields that several forms share, so that one name means one thing everywhere.</summary>
internal static class Field
{
    /// <summary>One line.</summary>
    public static FormField Text(string name, int maxLength = 200) =>
        new() { Name = name, Kind = FieldKind.Text, MaxLength = maxLength };

    /// <summary>Several lines.</summary>
    public static FormField LongText(string name, int maxLength = 2_000) =>
        new() { Name = name, Kind = FieldKind.LongText, MaxLength = maxLength };

    /// <summary>Yes or no.</summary>
    public static FormField Flag(string name) => new() { Name = name, Kind = FieldKind.Boolean };

    /// <summary>A confirmation: only yes will do.</summary>
    public static FormField Confirmation(string name) =>
        new() { Name = name, Kind = FieldKind.Boolean, IsRequired = true, MustBeTrue = true };

    /// <summary>
    /// An instant that lies ahead, by a quarter of a year at most: a slip of the keyboard must not jam the clocks.
    /// </summary>
    public static FormField Ahead(string name, int maxDays = 90) =>
        new() { Name = name, Kind = FieldKind.Instant, MustBeAhead = true, MaxDaysAhead = maxDays };

    /// <summary>An instant that has passed, not longer ago than so many days.</summary>
    public static FormField Back(string name, int maxDays) =>
        new() { Name = name, Kind = FieldKind.Instant, MaxDaysBack = maxDays };

    /// <summary>An amount in yuan, zero or more.</summary>
    public static FormField Money(string name) =>
        new() { Name = name, Kind = FieldKind.Money, Min = 0, Max = 100_000_000 };

    /// <summary>A mark from 1 to 5.</summary>
    public static FormField Mark(string name) =>
        new() { Name = name, Kind = FieldKind.WholeNumber, Min = 1, Max = 5, IsRequired = true };

    /// <summary>One of some words.</summary>
    public static FormField Choice(string name, params IReadOnlyList<string> choices) =>
        new() { Name = name, Kind = FieldKind.Choice, Choices = choices };

    /// <summary>What kind of fault.</summary>
    public static FormField Category { get; } = Choice(
        "category", "water", "power", "gas", "heating", "air-conditioning", "appliance", "door-window", "structure",
        "network", "lift", "public-area", "other");

    /// <summary>How soon.</summary>
    public static FormField Urgency { get; } = Choice("urgency", "emergency", "urgent", "general");

    /// <summary>What makes a customer special (S9.3.1).</summary>
    public static FormField CustomerClass { get; } =
        Choice("customerClass", "authority", "media", "key-account", "associate");

    /// <summary>How much depends on a piece of equipment; limits differ by it (S6.2.2, S6.3.2).</summary>
    public static FormField EquipmentClass { get; } = Choice("equipmentClass", "critical", "important", "ordinary");

    /// <summary>What was used up; its prices where they matter.</summary>
    public static FormField Materials { get; } = new()
    {
        Name = "materials",
        Kind = FieldKind.Table,
        MaxLength = 100,
        Columns =
        [
            Text("name", 100).Required(),
            new() { Name = "quantity", Kind = FieldKind.Number, IsRequired = true, Min = 0, Max = 1_000_000 },
            Money("unitPrice"),
        ],
    };

    /// <summary>Which task an action is meant for; beside the fields of its form.</summary>
    public static FormField TaskId { get; } = Text("taskId");

    /// <summary>Anything else worth keeping.</summary>
    public static FormField Note { get; } = LongText("note");

    /// <summary>Why; always needed.</summary>
    public static FormField Reason { get; } = LongText("reason").Required();

    /// <summary>The same field, needed.</summary>
    public static FormField Required(this FormField field) => field with { IsRequired = true };
}
