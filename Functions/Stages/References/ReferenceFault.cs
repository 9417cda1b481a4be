namespace Recruitment.Stages.References;

/// <summary>Something to mend in a form about references.</summary>
/// <param name="Field">Id of the field.</param>
/// <param name="Message">What to do, in the reader's language.</param>
public sealed record ReferenceFault(string Field, string Message);
