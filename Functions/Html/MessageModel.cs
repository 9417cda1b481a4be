namespace Recruitment.Html;

/// <summary>A page that only says something: thank you, closed, unknown link.</summary>
/// <param name="Brand">Of the organisation that says it.</param>
/// <param name="Title">One line, also the document's title.</param>
/// <param name="Paragraphs">What happened and what the reader can do now.</param>
/// <param name="Link">Where to go on, if anywhere.</param>
public sealed record MessageModel(
    Brand Brand,
    string Title,
    IReadOnlyList<string> Paragraphs,
    MessageLink? Link = null
);
