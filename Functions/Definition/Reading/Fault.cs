namespace Recruitment.Definition.Reading;

/// <summary>Something wrong with what was sent.</summary>
/// <param name="Pointer">Where, as a JSON pointer (RFC 6901) into the request; empty for the whole.</param>
/// <param name="Key">Which sentence of <see cref="FaultTexts"/> says what is wrong and what is expected.</param>
/// <param name="Arguments">What the sentence is filled in with.</param>
public sealed record Fault(string Pointer, string Key, params object[] Arguments)
{
    public Fault Below(string prefix) => this with { Pointer = prefix + Pointer };
}
