using System.Security.Cryptography;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Ids as an Elsa server gives them to definitions, versions and instances.</summary>
public static class ShortId
{
    /// <summary>16 lower-case hexadecimal digits by chance: 64 bits, so that two never meet in practice.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
}
