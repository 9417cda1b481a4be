namespace Recruitment.Committee.Replacing;

/// <summary>Why somebody is replaced.</summary>
public enum ReplacementReason
{
    /// <summary>They no longer take part, for whatever reason.</summary>
    Left,

    /// <summary>A conflict of interest: they may not judge these candidates.</summary>
    Conflict,
}
