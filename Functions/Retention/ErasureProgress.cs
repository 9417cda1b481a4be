namespace Recruitment.Retention;

/// <summary>How far the erasure of candidates is.</summary>
public enum ErasureProgress
{
    /// <summary>There are more that this rule erases.</summary>
    More,

    /// <summary>None that this rule erases; others stay for now.</summary>
    OthersLeft,

    /// <summary>No candidate is left.</summary>
    NobodyLeft,
}
