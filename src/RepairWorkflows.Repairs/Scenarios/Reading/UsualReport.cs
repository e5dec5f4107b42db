namespace RepairWorkflows.Repairs.Scenarios.Reading;

/// <summary>What a report says where a scenario does not: no story has to tell it again.</summary>
public static class UsualReport
{
    /// <summary>By field; a process that has not got a field does without.</summary>
    public static IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>
    {
        ["channel"] = "phone",
        ["customerName"] = "王女士",
        ["unit"] = "3栋2单元501室",
        ["phone"] = "13800000000",
        ["description"] = "水龙头漏水",
    };
}
