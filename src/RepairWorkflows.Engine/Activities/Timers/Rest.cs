namespace RepairWorkflows.Engine.Activities.Timers;

/// <summary>Makes the bookmarks of timers.</summary>
internal static class Rest
{
    public static Bookmark Until(DateTimeOffset at, string name) =>
        new() { Name = name, DueAt = at, IsLocal = true, Payload = new() { ["ResumeAt"] = at } };
}
