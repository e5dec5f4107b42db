using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace RepairWorkflows.Engine.Expressions;

/// <summary>What one evaluation of a script or template may use up. Beyond it the evaluation fails.</summary>
public sealed class ScriptLimits
{
    /// <summary>The configuration section these are read from.</summary>
    public const string SectionName = "Scripts";

    /// <summary>
    /// How long a processor may be busy with it: 50 milliseconds to 10 seconds; 8 seconds unless set. A single search
    /// by a regular expression may take so long by the wall clock.
    /// </summary>
    /// <remarks>The default leaves room to record the incident within 10 seconds of the script's start.</remarks>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:00:10")]
    public TimeSpan Time { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>By which time it is counted.</summary>
    internal MachineTime Machine { get; set; } = MachineTime.Real;

    /// <summary>The time for one evaluation: what its burst has left, when that is less.</summary>
    internal TimeSpan TimeFor(ExpressionScope scope)
    {
        var least = TimeSpan.FromMilliseconds(50);
        var time = scope.TimeLeft < Time ? scope.TimeLeft : Time;
        return time < least ? least : time;
    }

    /// <summary>Bytes a script may allocate, freed ones included. 1 MiB to 1 GiB; 64 MiB unless set.</summary>
    [Range(1L << 20, 1L << 30)]
    public long Memory { get; set; } = 64L << 20;

    /// <summary>Statements a script may run. 1,000 to 1,000,000,000; 10,000,000 unless set.</summary>
    [Range(1_000, 1_000_000_000)]
    public int Statements { get; set; } = 10_000_000;

    /// <summary>How deep calls may nest, in scripts and templates. 10 to 500; 100 unless set.</summary>
    [Range(10, 500)]
    public int Recursion { get; set; } = 100;

    /// <summary>Rounds all loops of a template may make together. 10 to 1,000,000; 10,000 unless set.</summary>
    [Range(10, 1_000_000)]
    public int Loops { get; set; } = 10_000;

    /// <summary>Characters a template may write. 1,000 to 10,000,000; 1,000,000 unless set.</summary>
    [Range(1_000, 10_000_000)]
    public int Output { get; set; } = 1_000_000;

    /// <summary>Elements an array in a script may have. 1,000 to 10,000,000; 1,000,000 unless set.</summary>
    [Range(1_000, 10_000_000)]
    public int ArrayLength { get; set; } = 1_000_000;

    /// <summary>Scripts, and again templates, that are kept ready to run. 10 to 100,000; 1,000 unless set.</summary>
    [Range(10, 100_000)]
    public int Prepared { get; set; } = 1_000;
}

[OptionsValidator]
internal sealed partial class ScriptLimitsValidator : IValidateOptions<ScriptLimits>;
