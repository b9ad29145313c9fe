import { settings } from "@/shared/words/settings";
import type { Token } from "./api";
import { when } from "./when";

const say = settings.tokens;

export function TokenTable({ tokens, whose, revoke }: { tokens: Token[] | undefined; whose: boolean; revoke: (token: Token) => void }) {
  if (!tokens) return <i className="sk line" style={{ margin: 16 }} />;
  if (tokens.length === 0) return <p className="pad muted">{say.none}</p>;
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={say.title}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{say.name}</th>
            <th scope="col">{whose ? say.owner : say.organisation}</th>
            <th scope="col">{say.scope}</th>
            <th scope="col">{say.expires}</th>
            <th scope="col">{say.used}</th>
            <th scope="col">
              <span className="sr">{say.revoke}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <td>{token.name}</td>
              <td>{whose ? token.owner : token.organisationName}</td>
              <td>{say.scopes[token.scope]}</td>
              <td className="nb">{token.expiresAt ? when(token.expiresAt) : settings.never}</td>
              <td className="nb">{token.usedAt ? when(token.usedAt) : settings.never}</td>
              <td className="acts">
                <button type="button" className="btn sm danger" aria-label={say.revokeOf(token.name)} onClick={() => revoke(token)}>
                  {say.revoke}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
