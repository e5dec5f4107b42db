namespace RepairWorkflows.Walkthrough.Printing;

/// <summary>The words of what is printed, in Chinese unless English is asked for.</summary>
internal sealed class PrintWords(string language)
{
    private static readonly Dictionary<string, (string English, string Chinese)> Texts = new()
    {
        ["reported"] = ("reported", "已报修"),
        ["ticketed"] = ("ticketed", "已填派工单"),
        ["slip-signed"] = ("slip signed", "已签收"),
        ["on-the-way"] = ("on the way", "在途"),
        ["on-site"] = ("on site", "已到场"),
        ["in-repair"] = ("in repair", "维修中"),
        ["repaired"] = ("repaired", "已修复"),
        ["accepted"] = ("accepted", "已验收"),
        ["closed"] = ("closed", "已关闭"),
        ["closed-unrepaired"] = ("closed unrepaired", "未维修关闭"),
        ["cancelled"] = ("cancelled", "已撤单"),
        ["due"] = ("due", "到期"),
        ["recorded"] = (" (recorded {0})", "（补记于 {0}）"),
        ["refused"] = ("refused", "已退回"),
    };

    /// <summary>The text for a word; the word itself where there is none.</summary>
    public string this[string word] => !Texts.TryGetValue(word, out var text)
        ? word
        : language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? text.English : text.Chinese;
}
