/** The rail and the list before they are there. */
export function GapSkeleton() {
  return (
    <div className="gb" aria-hidden>
      <div className="rail">
        {Array.from({ length: 11 }, (_, index) => (
          <span key={index} className="skr">
            <i className="sk" style={{ width: `${50 + ((index * 17) % 40)}%`, height: 11 }} />
            <i className="sk" style={{ height: 5 }} />
          </span>
        ))}
      </div>
      <div className="lst">
        <header className="gph">
          <i className="sk" style={{ width: 170, height: 12 }} />
        </header>
        {Array.from({ length: 14 }, (_, index) => (
          <div key={index} className="rq">
            <span className="tg">
              <span className="tw" />
              <i className="sk" style={{ width: 34, height: 11 }} />
              <i className="sk" style={{ width: `${30 + ((index * 23) % 45)}%`, height: 11 }} />
            </span>
            <i className="sk st" style={{ width: 40 + ((index * 13) % 60), height: 10 }} />
            <i className="sk pv" style={{ width: 36, height: 11 }} />
            <i className="sk no" style={{ width: 70, height: 11 }} />
          </div>
        ))}
      </div>
    </div>
  );
}
