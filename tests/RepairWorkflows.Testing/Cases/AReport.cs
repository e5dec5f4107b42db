using System.Text.Json.Nodes;

namespace RepairWorkflows.Testing.Cases;

/// <summary>A report in good order.</summary>
public static class AReport
{
    /// <summary>As a caller sends it.</summary>
    public static JsonObject Json() => new()
    {
        ["channel"] = "phone",
        ["customerName"] = "王小明",
        ["unit"] = "3栋2单元501室",
        ["phone"] = "138 1234-5678",
        ["description"] = "厨房水龙头漏水",
    };
}
