namespace Recruitment.Definition;

/// <summary>What people read above a stage.</summary>
public static class StageTitles
{
    private static readonly Texts Titles = new(typeof(StageTitles));

    /// <summary>The title that the definition gives, else that of the stage's kind.</summary>
    /// <param name="language">BCP 47; Dutch when there is no title in it.</param>
    public static string Of(StageDefinition stage, string language) =>
        stage.Title ?? Titles.In(language, stage.Kind.ToString());

    /// <summary>The title of a kind, in the reader's language.</summary>
    public static string Of(StageKind kind) => Titles[kind.ToString()];
}
