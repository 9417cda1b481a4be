namespace Recruitment.Files.Scanning;

/// <summary>What a scanner says of a file.</summary>
public enum ScanResult
{
    /// <summary>Nothing was found, or no scanner is set.</summary>
    Clean,

    /// <summary>It is known as harmful.</summary>
    Found,

    /// <summary>The scanner cannot be reached, answers too late, or not as it should.</summary>
    Away,
}
