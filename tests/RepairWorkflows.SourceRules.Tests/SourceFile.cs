using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RepairWorkflows.SourceRules.Tests;

/// <summary>One file of the project.</summary>
/// <param name="name">Its path from the root, with slashes.</param>
internal sealed class SourceFile(string name)
{
    private readonly Lazy<string[]> _lines = new(() => File.ReadAllLines(FullPath(name)));
    private readonly Lazy<SyntaxNode> _syntax = new(
        () => CSharpSyntaxTree.ParseText(File.ReadAllText(FullPath(name))).GetRoot());

    public string Name { get; } = name.Replace(System.IO.Path.DirectorySeparatorChar, '/');

    public string Path { get; } = FullPath(name);

    public string Ending { get; } = System.IO.Path.GetExtension(name);

    public IReadOnlyList<string> Lines => _lines.Value;

    public SyntaxNode Syntax => _syntax.Value;

    /// <summary>The first folder: <c>src</c>, <c>tests</c> …; empty at the root.</summary>
    public string Part => Name.Contains('/') ? Name[..Name.IndexOf('/')] : "";

    private static string FullPath(string name) => System.IO.Path.Combine(SourceTree.Root, name);
}
