namespace RepairWorkflows.Engine.Expressions;

/// <summary>
/// A value cannot become the type that is needed; code <see cref="EngineErrors.ConversionFailed"/>. Not retried: the
/// same value fails again.
/// </summary>
/// <param name="message">Which value and which type, by type; JSON text that is broken in full.</param>
/// <param name="innerException">What the converter said; null when no converter fits.</param>
public sealed class TypeConversionException(string message, Exception? innerException = null)
    : CodedException(EngineErrors.ConversionFailed, message, innerException);
