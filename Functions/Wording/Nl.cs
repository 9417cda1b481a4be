using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Recruitment.Wording;

/// <summary>
/// What a component says in Dutch; an <see cref="En"/> follows, which says the same in English. Only the one in the
/// reader's language is rendered.
/// </summary>
public sealed class Nl : ComponentBase
{
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (ReaderLanguage.IsDutch)
        {
            ChildContent(builder);
        }
    }
}

/// <summary>What a component says in English; follows its <see cref="Nl"/>.</summary>
public sealed class En : ComponentBase
{
    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (!ReaderLanguage.IsDutch)
        {
            ChildContent(builder);
        }
    }
}
