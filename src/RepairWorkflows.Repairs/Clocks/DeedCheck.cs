using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Finds what makes no sense in what happens at a stage.</summary>
internal static class DeedCheck
{
    /// <summary>Each problem with its place in the stage, for example <c>.does[1]</c>.</summary>
    public static IEnumerable<(string Place, string Code, object Value)> Problems(ClockStage stage) =>
        stage.Does.SelectMany((deed, i) => OfDeed($".does[{i}]", deed));

    private static IEnumerable<(string Place, string Code, object Value)> OfDeed(string place, StageDeed deed)
    {
        var isSound = deed.Kind switch
        {
            StageDeedKind.Task => IsBrief(deed.Name, StageDeed.LongestName)
                && (deed.Text is null || IsBrief(deed.Text, StageDeed.LongestText)),
            StageDeedKind.Event => IsBrief(deed.Name, StageDeed.LongestName) && deed.Text is null,
            _ => deed is { Name: null, Text: null },
        };
        return (deed, isSound) switch
        {
            (_, false) => [(place, RepairErrors.ClockDeedMalformed, "")],
            ({ Kind: StageDeedKind.Task, Name: { } role }, _) when !ClockTasks.Roles.Contains(role) =>
                [($"{place}.name", RepairErrors.RoleUnknown, role)],
            _ => [],
        };
    }

    private static bool IsBrief(string? text, int longest) =>
        text is not null && text.Length <= longest && !VisibleText.IsBlank(text) && VisibleText.IsOneLine(text);
}
