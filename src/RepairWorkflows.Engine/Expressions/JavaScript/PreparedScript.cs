using System.Text.RegularExpressions;
using Acornima.Ast;
using Jint;
using Interpreter = Jint.Engine;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>A script, parsed once, with what it says about itself.</summary>
internal sealed partial class PreparedScript
{
    private static readonly ScriptPreparationOptions Preparation = new() { CollectReferencedGlobals = true };

    /// <summary>Whether its text does not tell which globals it uses.</summary>
    public bool MayNameAnything { get; }

    private PreparedScript(Prepared<Script> program, string text)
    {
        Program = program;
        Text = text;
        VariableNames = [.. VariableMember().Matches(text).Select(match => match.Groups[1].Value).Distinct()];
        MayNameAnything = program.ReferencedGlobals is not { } globals
            || globals.Contains("globalThis")
            || ThisWord().IsMatch(text);
        IsPlain = !MayNameAnything && PlainScript.Is(program.Program!);
    }

    public Prepared<Script> Program { get; }

    public string Text { get; }

    /// <summary>Whether it leaves its interpreter as it found it.</summary>
    public bool IsPlain { get; }

    /// <summary>
    /// Every X of a <c>variables.X</c> in the text, letters and digits only: the rest is out of reach there.
    /// </summary>
    public IReadOnlyList<string> VariableNames { get; }

    public static PreparedScript Prepare(string text)
    {
        try
        {
            var program = Interpreter.PrepareScript(text, options: Preparation);
            return LargeNumbers().IsMatch(text)
                || program.Program!.DescendantNodes().Any(
                    node => node is IFunction { Generator: true } or BigIntLiteral)
                ? throw new ExpressionException(
                    EngineErrors.ExpressionFailed, "Generators (function*) and BigInt are not supported here.")
                : new PreparedScript(program, text);
        }
        catch (ScriptPreparationException failure)
        {
            throw new ExpressionException(EngineErrors.ExpressionFailed, failure.Message, failure.InnerException);
        }
    }

    /// <summary>Whether the script may use a global of that name.</summary>
    public bool MayUse(string global) => MayNameAnything || Program.ReferencedGlobals!.Contains(global);

    [GeneratedRegex(@"\bvariables\s*\??\.\s*([\p{L}\p{Nd}]+)", RegexOptions.CultureInvariant)]
    private static partial Regex VariableMember();

    // A product of such numbers may take minutes, and no limit sees it.
    [GeneratedRegex("BigInt|BigUint|DataView", RegexOptions.CultureInvariant)]
    private static partial Regex LargeNumbers();

    [GeneratedRegex(@"\bthis\b", RegexOptions.CultureInvariant)]
    private static partial Regex ThisWord();
}
