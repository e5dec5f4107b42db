using System.Security.Cryptography;
using System.Text;
using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>The key by which stimuli find bookmarks.</summary>
public static class BookmarkHash
{
    /// <summary>64 upper-case hexadecimal digits over the name and key.</summary>
    public static string Of(string name, string? key) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key is null ? name : $"{name}|{key}")));

    internal static string Of(Bookmark bookmark) => Of(bookmark.Name, bookmark.Key);
}
